package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestShortFluent(t *testing.T) {
	text := `### A file.

## A part

# Why it is said so.
theme = Theme: { $name ->
    [auto] as the device
   *[night] night = dark
}
many = words
    .number = many
`
	assert.Equal(t, "theme=Theme: { $name ->\n [auto] as the device\n *[night] night = dark\n}\nmany=words\n .number=many\n", shortFluent(text))
}
