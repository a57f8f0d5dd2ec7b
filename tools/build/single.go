package main

import (
	"crypto/sha256"
	"encoding/ascii85"
	"encoding/base64"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// singleFile is the whole site in one file that opens from disk: for a USB stick, or a network without the web.
//
// Scripts, pages, programs and borders stand in it as data blocks, each the Ascii85 of a gzip, which
// web/src/single/main.ts unpacks. Its policy allows the scripts and styles that it holds, by their hashes, and no
// request at all.
const singleFile = "sovereign-stack.html"

var (
	scriptTag = regexp.MustCompile(`<script\b[^>]*\bsrc="([^"]+)"[^>]*></script>`)
	styleTag  = regexp.MustCompile(`<link rel="stylesheet" href="([^"]+)"[^>]*>`)
	iconTag   = regexp.MustCompile(`(<link rel="icon" href=")[^"]*`)
	aloneTag  = regexp.MustCompile(`(?s)<link rel="(?:manifest|apple-touch-icon)"[^>]*>|<p class="online".*?</p>`) // What makes sense only on a server.
	nearTag   = regexp.MustCompile(`<a\b[^>]*\bhref="([^"#:?]+)(?:[?#][^"]*)?"[^>]*>`)
	stateTag  = regexp.MustCompile(`<a\b[^>]*\bhref="index\.html[^"]*"[^>]*>`)
	policyTag = regexp.MustCompile(`<meta\s+http-equiv="Content-Security-Policy"[^>]*>`)
	// The interface of later.ts that names the scripts.
	scriptList = regexp.MustCompile(`(?s)interface Scripts \{(.*?)\n\}`)
	scriptName = regexp.MustCompile(`(?m)^  (\w+):`)
	idOf       = regexp.MustCompile(`\bid="[^"]*"`)
)

// single is the single file while it is written.
type single struct {
	site            *site
	blocks          strings.Builder
	scripts, styles []string // What the policy allows.
}

// addSingle writes the single file out of what the build has written so far.
func (s *site) addSingle(entry string) error {
	one := single{site: s}
	text, err := one.document(entry)
	if err != nil {
		return fmt.Errorf("%s: %w", singleFile, err)
	}
	return s.add(singleFile, []byte(text), plain)
}

// document returns the page with all that it needs in it. Its first style sheet comes as it is, so that no reader sees
// the page without it.
func (one *single) document(entry string) (string, error) {
	page, err := one.read("index.html")
	if err != nil {
		return "", err
	}
	later, err := one.laterFiles(page)
	if err != nil {
		return "", err
	}
	laterStyle := ""
	page = iconTag.ReplaceAllString(aloneTag.ReplaceAllString(page, ""), "${1}data:,")
	page, err = replaceTags(page, styleTag, func(_, file string) (string, error) {
		style, err := one.read(file)
		if len(one.styles) > 0 {
			laterStyle += style
			return "", err
		}
		return one.style(style), err
	})
	if err != nil {
		return "", err
	}
	page, err = replaceTags(page, scriptTag, func(tag, file string) (string, error) {
		script, err := one.read(file)
		if err != nil {
			return "", err
		}
		return one.script(one.logical(file), idOf.FindString(tag), script)
	})
	if err != nil {
		return "", err
	}
	for _, name := range later {
		text, err := one.read(one.site.names[name])
		if err != nil {
			return "", err
		}
		base, isScript := strings.CutSuffix(name, ".js")
		if !isScript {
			laterStyle += text
			continue
		}
		block, err := one.script(name, `id="`+base+`-script"`, text)
		if err != nil {
			return "", err
		}
		one.blocks.WriteString(block)
	}
	one.style(laterStyle)
	if err := one.addFiles(page, laterStyle); err != nil {
		return "", err
	}
	unpacker, err := one.site.bundle(entry, nil)
	if err != nil {
		return "", err
	}
	last := one.blocks.String() + one.inline(string(unpacker[0].Contents))
	page = strings.Replace(page, "</body>", last+"</body>", 1)
	return policyTag.ReplaceAllLiteralString(page, one.policy()), nil
}

// addFiles adds what is no script of the page: later styles, what the loader asks for, the pages that the page links to.
func (one *single) addFiles(page, laterStyle string) error {
	texts := map[string]string{"later.css": laterStyle}
	for _, name := range []string{"core.wasm", "stage.wasm", "world.bin", "map.html"} {
		text, err := one.read(one.site.names[name])
		if err != nil {
			return err
		}
		texts[name] = text
	}
	for _, match := range nearTag.FindAllStringSubmatch(page, -1) {
		text, err := one.read(match[1])
		if err != nil {
			return err
		}
		texts[match[1]] = nearTag.ReplaceAllString(stateTag.ReplaceAllString(text, "<a>"), "<a>") // Its own links to pages would lead nowhere.
	}
	for _, name := range sortedKeys(texts) {
		text := texts[name]
		if filepath.Ext(name) == ".html" {
			var err error
			if text, err = one.inlined(name, text); err != nil {
				return err
			}
		}
		block, err := dataBlock(name, "", text)
		if err != nil {
			return err
		}
		one.blocks.WriteString(block)
	}
	return nil
}

// inlined returns another page with its styles in it. It takes its policy from the single file, which opens it from a
// blob. Only the map's frame runs scripts; the mark is where web/src/single/main.ts puts the frame's files.
func (one *single) inlined(name, page string) (string, error) {
	page, err := replaceTags(policyTag.ReplaceAllString(page, ""), styleTag, func(_, file string) (string, error) {
		style, err := one.read(file)
		return one.style(style), err
	})
	if err != nil || name != "map.html" {
		return scriptTag.ReplaceAllString(page, ""), err
	}
	return replaceTags(page, scriptTag, func(_, file string) (string, error) {
		script, err := one.read(file)
		return "<!--files-->" + one.inline(script), err
	})
}

// unasked are scripts that the page never fetches: those of embeds, and of a carried page, whose address names no language.
var unasked = []string{"export.js", "prose-words.js"}

// ofEmbeds is in that list for embeds, and never asked for here.
const ofEmbeds = "export"

// laterFiles returns the logical names of the scripts that the page fetches when it needs them, as web/src/later.ts lists
// them, and of their styles.
func (one *single) laterFiles(page string) ([]string, error) {
	source, err := os.ReadFile(filepath.Join(pageSources, "later.ts"))
	if err != nil {
		return nil, err
	}
	list := scriptList.FindSubmatch(source)
	if list == nil {
		return nil, fmt.Errorf("later.ts lists no scripts")
	}
	var names []string
	for _, match := range scriptName.FindAllSubmatch(list[1], -1) {
		if string(match[1]) == ofEmbeds {
			continue
		}
		for _, ext := range []string{".js", ".css"} {
			name := string(match[1]) + ext
			if file, built := one.site.names[name]; built && !strings.Contains(page, file) {
				names = append(names, name)
			}
		}
	}
	return names, nil
}

// script returns the data block of a script that the unpacker runs.
func (one *single) script(name, attributes, text string) (string, error) {
	one.scripts = append(one.scripts, text)
	return dataBlock(name, attributes, text)
}

func (one *single) inline(script string) string {
	one.scripts = append(one.scripts, script)
	return "<script>" + script + "</script>"
}

func (one *single) style(text string) string {
	one.styles = append(one.styles, text)
	return "<style>" + text + "</style>"
}

// policy returns the element that allows what the file holds.
func (one *single) policy() string {
	return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'wasm-unsafe-eval'` + hashes(one.scripts) +
		`; style-src` + hashes(one.styles) +
		`; img-src data: blob:; worker-src blob:; frame-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">`
}

func hashes(texts []string) string {
	var list strings.Builder
	for _, text := range texts {
		sum := sha256.Sum256([]byte(text))
		list.WriteString(" 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
	}
	return list.String()
}

// logical returns the logical name of a built file.
func (one *single) logical(file string) string {
	for logical, built := range one.site.names {
		if built == file {
			return logical
		}
	}
	return file
}

func (one *single) read(file string) (string, error) {
	text, err := os.ReadFile(filepath.Join(one.site.dir, file))
	return string(text), err
}

// dataBlock returns an element that holds a packed text, which browsers neither run nor show. 'v', which Ascii85 does
// not use, stands for '<', so that the text cannot end the element.
func dataBlock(name, attributes, text string) (string, error) {
	packed, err := gzipped([]byte(text))
	if err != nil {
		return "", err
	}
	digits := make([]byte, ascii85.MaxEncodedLen(len(packed)))
	digits = digits[:ascii85.Encode(digits, packed)]
	return fmt.Sprintf(`<script type="text/plain" data-file="%s" %s>%s</script>`, name, attributes, strings.ReplaceAll(string(digits), "<", "v")), nil
}

// replaceTags replaces every match of a tag, whose first group is a file.
func replaceTags(text string, tag *regexp.Regexp, replace func(tag, file string) (string, error)) (string, error) {
	var failure error
	out := tag.ReplaceAllStringFunc(text, func(match string) string {
		replaced, err := replace(match, tag.FindStringSubmatch(match)[1])
		if err != nil && failure == nil {
			failure = err
		}
		return replaced
	})
	return out, failure
}

func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}
