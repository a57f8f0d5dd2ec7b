package modelpage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"os/exec"
	"path/filepath"
	"strings"
)

// toMathML is a Node program: formulas in AsciiMath on standard input, MathML on standard output, both as JSON.
const toMathML = `
import mathup from 'mathup';
let text = '';
for await (const chunk of process.stdin) text += chunk;
process.stdout.write(JSON.stringify(JSON.parse(text).map((formula) => mathup(formula).toString())));
`

// typeset converts formulas with a package of web/node_modules, all at once.
func typeset(root string, formulas []string) (map[string]template.HTML, error) {
	input, err := json.Marshal(formulas)
	if err != nil {
		return nil, err
	}
	node := exec.Command("node", "--input-type=module", "--eval", toMathML)
	node.Dir = filepath.Join(root, "web")
	node.Stdin = bytes.NewReader(input)
	var problem bytes.Buffer
	node.Stderr = &problem
	output, err := node.Output()
	if err != nil {
		return nil, fmt.Errorf("node with web/node_modules: %w: %s", err, strings.TrimSpace(problem.String()))
	}
	var results []string
	if err := json.Unmarshal(output, &results); err != nil {
		return nil, err
	}
	table := map[string]template.HTML{}
	for i, result := range results {
		if !strings.HasPrefix(result, "<math>") || strings.Contains(result, "style=") || strings.Contains(result, "<merror") {
			return nil, fmt.Errorf("no clean MathML for %q: %s", formulas[i], result)
		}
		// The policy of the page's site forbids nothing here: no scripts, no style attributes.
		table[formulas[i]] = template.HTML(strings.ReplaceAll(result, ` class="mathup-function-ident"`, ""))
	}
	return table, nil
}
