// Command check enforces how the project is laid out: which package may import
// which, what the top level holds, and how long a file may be.
//
//	go run ./tools/check
//
// It prints one line per breach and ends with status 1 if there is any.
package main

import (
	"fmt"
	"os"
)

func main() {
	breaches, err := checkAll(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		os.Exit(2)
	}
	for _, breach := range breaches {
		fmt.Println(breach)
	}
	if len(breaches) > 0 {
		os.Exit(1)
	}
}

// checkAll returns the breaches of all rules in the module at root.
func checkAll(root string) ([]string, error) {
	packages, err := listPackages(root)
	if err != nil {
		return nil, err
	}
	files, err := listFiles(root)
	if err != nil {
		return nil, err
	}
	breaches := append(checkImports(packages), checkTopLevel(files)...)
	long, err := checkLength(root, files)
	return append(breaches, long...), err
}
