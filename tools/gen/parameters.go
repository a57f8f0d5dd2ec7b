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

// parameters writes the parameters, without their sources: the model page has those.
func parameters(b *bytes.Buffer) {
	b.WriteString(parameterType)
	for _, p := range sim.Parameters() {
		fmt.Fprintf(b, "  [%s, %s, %s, %s, %s, %s],\n", quote(p.ID), quote(p.Label), quote(p.Unit), number(p.Min), number(p.Default), number(p.Max))
	}
	b.WriteString(parameterList)
}
