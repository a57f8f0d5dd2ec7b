package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGuidesStandInTheirShell(t *testing.T) {
	page, err := inShell([]byte("<head><!-- head --></head><body><!-- main --></body>"), []byte("<title>A</title>\n<main>B</main>\n"))
	require.NoError(t, err)
	assert.Equal(t, "<head><title>A</title></head><body><main>B</main></body>", string(page))
	_, err = inShell([]byte("<!-- head -->"), []byte("<main></main>"))
	assert.ErrorContains(t, err, "<!-- main -->")
	_, err = inShell([]byte("<!-- head --><!-- main -->"), []byte("<title>A</title>"))
	assert.ErrorContains(t, err, "<main>")
}
