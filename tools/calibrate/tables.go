package calibrate

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
)

// Posterior is a fit as a normal in scores.
type Posterior struct {
	Rows       []Row
	Directions []Direction
}

// Load reads both files of the fit below the root of the module.
func Load(root string) (Posterior, error) {
	var p Posterior
	open := func(path string, read func(*os.File) error) error {
		file, err := os.Open(filepath.Join(root, filepath.FromSlash(path)))
		if err != nil {
			return err
		}
		defer file.Close()
		if err := read(file); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		return nil
	}
	err := open(Path, func(f *os.File) (err error) { p.Rows, err = ReadRows(f); return })
	if err == nil {
		err = open(DirectionsPath, func(f *os.File) (err error) { p.Directions, err = ReadDirections(f, p.Rows); return })
	}
	return p, err
}

// SimTable is the Go file with which the model takes the fitted values as defaults.
func (p Posterior) SimTable(banner string) ([]byte, error) {
	b := bytes.NewBufferString(banner + "package sim\n\n// fitted is sim/data/fitted.csv: what calibration found.\nvar fitted = [...]fittedValue{\n")
	for _, r := range p.Rows {
		fmt.Fprintf(b, "\t{%q, %s, %s},\n", r.ID, text(r.Prior), text(r.Value))
	}
	b.WriteString("}\n")
	return format.Source(b.Bytes())
}
