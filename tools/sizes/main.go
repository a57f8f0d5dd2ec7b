// Command sizes prints the bytes of the site's files against the budgets of the design.
//
//	go run ./tools/sizes [-dir dist] [-brotli=false]
//
// It fails when a WASM program, the first view (all that comes before a program) or the single file is over its budget;
// the borders' budget is printed, because tools/geodata holds it.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"text/tabwriter"

	"github.com/andybalholm/brotli"
)

// kB is the unit of the budgets [bytes].
const kB = 1000

// budget bounds the gzip size of the files whose logical names it lists, taken together.
type budget struct {
	what   string
	names  []string
	bytes  int
	strict bool // Whether going over it is a failure.
}

var budgets = []budget{
	{"core.wasm", []string{"core.wasm"}, 900 * kB, true},
	{"stage.wasm", []string{"stage.wasm"}, 2700 * kB, true},
	{"world.bin", []string{"world.bin"}, 120 * kB, false},
	{"opening answer", []string{"opening.js", "opening.css"}, 12 * kB, true},
	{"poster, text and controls", []string{"index.html", "page.js", "page.css"}, 60 * kB, true},
	{"embed: poster, text and controls", []string{"embed.html", "embed.js", "embed.css"}, 60 * kB, true},
}

// The single file comes as it is from a disk, so its budget is of its own bytes. It is part of a site where it was made.
const (
	singleFile   = "sovereign-stack.html"
	singleBudget = 5500 * kB
)

// contentHash is the part of a file name that the build adds.
var contentHash = regexp.MustCompile(`-[0-9A-Za-z]{8}\.`)

type size struct {
	file, logical     string
	raw, gzip, brotli int
}

func main() {
	dir := flag.String("dir", "dist", "directory of the site")
	withBrotli := flag.Bool("brotli", true, "measure brotli too, which takes half a minute")
	flag.Parse()
	over, err := report(os.Stdout, *dir, *withBrotli)
	if err != nil {
		fmt.Fprintln(os.Stderr, "sizes:", err)
		os.Exit(1)
	}
	if over {
		fmt.Fprintln(os.Stderr, "sizes: over budget")
		os.Exit(1)
	}
}

// report prints both tables and says whether a strict budget is exceeded.
func report(w io.Writer, dir string, withBrotli bool) (bool, error) {
	sizes, err := measure(dir, withBrotli)
	if err != nil {
		return false, err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "raw\tgzip\tbrotli\tfile\t")
	for _, s := range sizes {
		br := "-"
		if withBrotli {
			br = fmt.Sprint(s.brotli)
		}
		fmt.Fprintf(table, "%d\t%d\t%s\t%s\t\n", s.raw, s.gzip, br, s.file)
	}
	fmt.Fprintln(table, "\t\t\t\t")
	fmt.Fprintln(table, "gzip\tbudget\tshare\twhat\t")
	over := false
	for _, b := range budgets {
		sum, err := b.sum(sizes)
		if err != nil {
			return false, err
		}
		verdict := ""
		if sum > b.bytes {
			verdict = " OVER"
			over = over || b.strict
		}
		fmt.Fprintf(table, "%d\t%d\t%d %%\t%s%s\t\n", sum, b.bytes, 100*sum/b.bytes, b.what, verdict)
	}
	for _, s := range sizes {
		if s.file != singleFile {
			continue
		}
		verdict := ""
		if s.raw > singleBudget {
			verdict, over = " OVER", true
		}
		fmt.Fprintf(table, "%d raw\t%d\t%d %%\t%s%s\t\n", s.raw, singleBudget, 100*s.raw/singleBudget, s.file, verdict)
	}
	return over, table.Flush()
}

// sum adds the gzip sizes of a budget's files; a file that is absent is an error, not a saving.
func (b budget) sum(sizes []size) (int, error) {
	total := 0
	for _, name := range b.names {
		found := false
		for _, s := range sizes {
			if s.logical == name {
				total += s.gzip
				found = true
			}
		}
		if !found {
			return 0, fmt.Errorf("no %s in the site", name)
		}
	}
	return total, nil
}

// measure packs every file of the site, largest first.
func measure(dir string, withBrotli bool) ([]size, error) {
	files, err := filesUnder(dir)
	if err != nil {
		return nil, err
	}
	var sizes []size
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return nil, err
		}
		s := size{file: file, logical: logicalName(file), raw: len(content)}
		var packed bytes.Buffer
		gz, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
		if err != nil {
			return nil, err
		}
		if s.gzip, err = packedSize(gz, &packed, content); err != nil {
			return nil, err
		}
		// The twins and the single file hold packed text already; brotli on them says nothing new.
		if withBrotli && !strings.HasSuffix(s.file, ".wasm.js") && s.file != singleFile {
			packed.Reset()
			if s.brotli, err = packedSize(brotli.NewWriterLevel(&packed, brotli.BestCompression), &packed, content); err != nil {
				return nil, err
			}
		}
		sizes = append(sizes, s)
	}
	sort.Slice(sizes, func(i, j int) bool { return sizes[i].raw > sizes[j].raw })
	return sizes, nil
}

// filesUnder names the files of the site, without the packed copies that tools/publish puts beside them.
func filesUnder(dir string) ([]string, error) {
	var files []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); err == nil && !entry.IsDir() && ext != ".gz" && ext != ".br" {
			files = append(files, path)
		}
		return err
	})
	return files, err
}

func packedSize(w io.WriteCloser, packed *bytes.Buffer, content []byte) (int, error) {
	if _, err := w.Write(content); err != nil {
		return 0, err
	}
	if err := w.Close(); err != nil {
		return 0, err
	}
	return packed.Len(), nil
}

// logicalName takes the content hash out of a file name: core-1a2b3c4d.wasm -> core.wasm.
func logicalName(file string) string {
	return contentHash.ReplaceAllString(file, ".")
}
