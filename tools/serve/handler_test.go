package main

import (
	"compress/gzip"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/require"
)

func newSite(t *testing.T) *handler {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"index.html":         "<!doctype html>",
		"core-1a2b3c4d.wasm": strings.Repeat("wasm", 1000),
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644))
	}
	require.NoError(t, os.WriteFile(filepath.Join(filepath.Dir(dir), "secret"), []byte("no"), 0o644))
	return newHandler(dir)
}

func get(t *testing.T, h http.Handler, path, accept string) *http.Response {
	t.Helper()
	request := httptest.NewRequest(http.MethodGet, "http://host"+path, nil)
	request.Header.Set("Accept-Encoding", accept)
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, request)
	return recorder.Result()
}

func TestHandler(t *testing.T) {
	h := newSite(t)

	t.Run("a folder gives its index, which is asked for again each time", func(t *testing.T) {
		r := get(t, h, "/", "")
		require.Equal(t, http.StatusOK, r.StatusCode)
		require.Equal(t, "text/html; charset=utf-8", r.Header.Get("Content-Type"))
		require.Equal(t, "no-cache", r.Header.Get("Cache-Control"))
	})
	t.Run("wasm has its type and is kept, since its name holds its hash", func(t *testing.T) {
		r := get(t, h, "/core-1a2b3c4d.wasm", "")
		require.Equal(t, "application/wasm", r.Header.Get("Content-Type"))
		require.Contains(t, r.Header.Get("Cache-Control"), "immutable")
		require.Empty(t, r.Header.Get("Content-Encoding"))
	})
	for encoding, open := range map[string]func(io.Reader) (io.Reader, error){
		"br":   func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
		"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
	} {
		t.Run(encoding+" unpacks to the file, first and second time", func(t *testing.T) {
			for range 2 {
				r := get(t, h, "/core-1a2b3c4d.wasm", "deflate, "+encoding)
				require.Equal(t, encoding, r.Header.Get("Content-Encoding"))
				unpacked, err := open(r.Body)
				require.NoError(t, err)
				content, err := io.ReadAll(unpacked)
				require.NoError(t, err)
				require.Equal(t, strings.Repeat("wasm", 1000), string(content))
			}
		})
	}
	t.Run("an encoding of quality zero is refused", func(t *testing.T) {
		require.Equal(t, "gzip", get(t, h, "/index.html", "br;q=0, gzip").Header.Get("Content-Encoding"))
	})
	t.Run("nothing outside the folder", func(t *testing.T) {
		for _, path := range []string{"/../secret", "/..%2fsecret", "/absent.js"} {
			require.Equal(t, http.StatusNotFound, get(t, h, path, "").StatusCode, path)
		}
	})
	t.Run("no CORS header", func(t *testing.T) {
		require.Empty(t, get(t, h, "/", "").Header.Get("Access-Control-Allow-Origin"))
	})
}

func TestListenTakesTheNextFreePort(t *testing.T) {
	taken, err := net.Listen("tcp", "localhost:0")
	require.NoError(t, err)
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	other, err := listen("localhost", port)
	require.NoError(t, err)
	defer other.Close()
	require.NotEqual(t, port, other.Addr().(*net.TCPAddr).Port)
}
