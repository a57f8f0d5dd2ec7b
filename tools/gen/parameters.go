package main

import (
	"bytes"
	"fmt"

	"sovereignstack/sim"
)

const parameterType = `export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
}

const parameterRows: readonly (readonly [string, string, string, number, number, number])[] = [
`

const parameterList = `];

export const parameters: readonly Parameter[] = parameterRows.map(([id, label, unit, min, usual, max]) => ({
  id,
  label,
  unit,
  min,
  default: usual,
  max,
}));

`

// parameters writes the parameters; their sources are in a file of their own,
// because the page needs them only when a reader asks.
func parameters(b *bytes.Buffer) {
	b.WriteString(parameterType)
	for _, p := range sim.Parameters() {
		fmt.Fprintf(b, "  [%s, %s, %s, %s, %s, %s],\n", quote(p.ID), quote(p.Label), quote(p.Unit), number(p.Min), number(p.Default), number(p.Max))
	}
	b.WriteString(parameterList)
}

// parameterSourcesFile holds the source and the distribution of every parameter.
func parameterSourcesFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "/** How the range of a parameter is read, and where it comes from; ids are those of sim/data/SOURCES.md. */\n")
	b.WriteString("export const parameterSources: Readonly<Record<string, { distribution: string; source: string }>> = {\n")
	for _, p := range sim.Parameters() {
		fmt.Fprintf(&b, "  %s: { distribution: %s, source: %s },\n", quote(p.ID), quote(p.Distribution), quote(p.Source))
	}
	b.WriteString("};\n")
	return b.Bytes(), nil
}
