// Package unit stands for the quantities of the model.
package unit

type Chips float64

type Price float64

type Small float32
