package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
)

// packable are the endings of files that shrink; pictures and the single file are packed already.
var packable = []string{".html", ".js", ".css", ".wasm", ".bin", ".json", ".svg", ".txt", ".webmanifest"}

const singleFile = "sovereign-stack.html"

// pack writes <file>.gz and <file>.br beside every file of a site that packs, and removes those of files that are gone.
func pack(site string) error {
	return filepath.WalkDir(site, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if ext := filepath.Ext(path); ext == ".gz" || ext == ".br" {
			if _, err := os.Stat(strings.TrimSuffix(path, ext)); os.IsNotExist(err) {
				return os.Remove(path)
			}
			return nil
		}
		// The script twins hold base64 of packed bytes.
		if !slices.Contains(packable, filepath.Ext(path)) || entry.Name() == singleFile || strings.HasSuffix(path, ".wasm.js") {
			return nil
		}
		return packFile(path)
	})
}

func packFile(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var gz, br bytes.Buffer
	zipper, err := gzip.NewWriterLevel(&gz, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, one := range []struct {
		ending string
		packed *bytes.Buffer
		w      io.WriteCloser
	}{
		{".gz", &gz, zipper},
		{".br", &br, brotli.NewWriterLevel(&br, brotli.BestCompression)},
	} {
		if _, err := one.w.Write(content); err != nil {
			return err
		}
		if err := one.w.Close(); err != nil {
			return err
		}
		if err := os.WriteFile(path+one.ending, one.packed.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
