package main

import (
	"bytes"
	"compress/gzip"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The page loads the claims after its first view, and still should not wait for them.
func TestClaimsAreSmall(t *testing.T) {
	const most = 9216 // 9 KiB: eleven statements, what they measure, and the runs that they measure it in.
	text, err := claimsFile(root)
	require.NoError(t, err)
	result := api.Transform(string(text), api.TransformOptions{Loader: api.LoaderTS, MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true})
	require.Empty(t, result.Errors)
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	require.NoError(t, err)
	_, err = w.Write(result.Code)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	t.Logf("%d bytes gzip", packed.Len())
	assert.Less(t, packed.Len(), most)
}
