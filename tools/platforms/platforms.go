package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/sys/cpu"
)

// A platform is one way in which the same source may compute.
type platform struct {
	name  string
	arch  string      // GOARCH
	build []string    // environment of the compiler
	run   []string    // environment of the test
	needs func() bool // whether this machine's processor can; nil is always
}

var platforms = []platform{
	{name: "amd64 v1", arch: "amd64", build: linux("amd64", "GOAMD64=v1")},
	{name: "amd64 v1, no fused product", arch: "amd64", build: linux("amd64", "GOAMD64=v1"), run: []string{"GODEBUG=cpu.fma=off"}},
	{name: "amd64 v3", arch: "amd64", build: linux("amd64", "GOAMD64=v3"), needs: hasV3},
	{name: "386", arch: "386", build: linux("386")},
	{name: "wasm in Node", arch: "wasm", build: []string{"GOOS=js", "GOARCH=wasm"}},
	{name: "arm64", arch: "arm64", build: linux("arm64")},
	{name: "riscv64", arch: "riscv64", build: linux("riscv64")},
}

func linux(arch string, more ...string) []string {
	return append([]string{"GOOS=linux", "GOARCH=" + arch}, more...)
}

// hasV3 reports whether the processor has the instructions of amd64 v3, of which
// the fused product is the one that matters.
func hasV3() bool {
	x := cpu.X86
	return x.HasAVX2 && x.HasBMI1 && x.HasBMI2 && x.HasFMA && x.HasPOPCNT && x.HasSSE42
}

// emulators names the program of qemu-user for an architecture.
var emulators = map[string]string{
	"amd64": "qemu-x86_64", "386": "qemu-i386", "arm64": "qemu-aarch64", "riscv64": "qemu-riscv64",
}

// runner returns the command before the test's file name: none where the machine
// runs it itself.
func (p platform) runner(host string, find lookPath) ([]string, error) {
	if p.arch == "wasm" {
		return nodeRunner(find)
	}
	if p.arch == host || p.arch == "386" && host == "amd64" {
		return nil, nil
	}
	emulator := emulators[p.arch]
	path, err := find(emulator)
	if err != nil {
		return nil, fmt.Errorf("%s is missing: apt-get install qemu-user", emulator)
	}
	return []string{path}, nil
}

// nodeRunner returns Go's own script that runs a program in Node.
func nodeRunner(find lookPath) ([]string, error) {
	if _, err := find("node"); err != nil {
		return nil, fmt.Errorf("node is missing: install Node.js 20 or newer")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	return []string{filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")}, nil
}
