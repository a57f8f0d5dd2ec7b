package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
)

// types maps extensions to MIME types; the table of the operating system may lack or err on some of these.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".wasm":        "application/wasm",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".bin":         "application/octet-stream",
	".json":        "application/json",
	".webmanifest": "application/manifest+json",
}

// brotliLevel trades seconds against bytes: 5 packs the map's program in about half a second.
const brotliLevel = 5

// hashedFile matches names that carry a content hash, whose content can never change.
var hashedFile = regexp.MustCompile(`-[0-9A-Za-z]{8}\.`)

// handler serves the files of one directory. It keeps packed copies, because a reload asks for them again.
type handler struct {
	dir string

	mu     sync.Mutex
	packed map[key][]byte
}

// key names a packed copy; a rebuilt file has another time.
type key struct {
	file, encoding string
	modified       time.Time
}

func newHandler(dir string) *handler {
	return &handler{dir: dir, packed: map[key][]byte{}}
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name := path.Clean("/" + r.URL.Path)
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	file := filepath.Join(h.dir, filepath.FromSlash(name))
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() {
		http.NotFound(w, r)
		return
	}
	content, err := os.ReadFile(file)
	if err != nil {
		http.Error(w, "cannot read the file", http.StatusInternalServerError)
		return
	}

	header := w.Header()
	if mime, ok := types[path.Ext(name)]; ok {
		header.Set("Content-Type", mime)
	}
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-cache")
	if hashedFile.MatchString(path.Base(name)) {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if path.Ext(name) != ".png" {
		header.Set("Vary", "Accept-Encoding")
		if encoding := preferred(r.Header.Get("Accept-Encoding")); encoding != "" {
			content = h.pack(key{file, encoding, info.ModTime()}, content)
			header.Set("Content-Encoding", encoding)
		}
	}
	header.Set("Content-Length", strconv.Itoa(len(content)))
	if r.Method == http.MethodGet {
		_, _ = w.Write(content) // A client that goes away is no error of ours.
	}
}

// preferred picks the best encoding that a client accepts.
func preferred(accept string) string {
	offered := map[string]bool{}
	for _, part := range strings.Split(accept, ",") {
		name, quality, _ := strings.Cut(strings.TrimSpace(part), ";")
		offered[strings.TrimSpace(name)] = strings.TrimSpace(quality) != "q=0"
	}
	for _, encoding := range []string{"br", "gzip"} {
		if offered[encoding] {
			return encoding
		}
	}
	return ""
}

// pack returns the content in an encoding, from memory when it was asked for before.
func (h *handler) pack(k key, content []byte) []byte {
	h.mu.Lock()
	defer h.mu.Unlock()
	if packed, ok := h.packed[k]; ok {
		return packed
	}
	var out bytes.Buffer
	var w io.WriteCloser = gzip.NewWriter(&out)
	if k.encoding == "br" {
		w = brotli.NewWriterLevel(&out, brotliLevel)
	}
	_, _ = w.Write(content) // Writing to memory does not fail.
	_ = w.Close()
	h.packed[k] = out.Bytes()
	return h.packed[k]
}
