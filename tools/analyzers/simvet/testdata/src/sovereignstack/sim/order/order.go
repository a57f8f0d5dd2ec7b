package order

import (
	"maps"
	"slices"
)

type table map[string]float64

func ranges[M ~map[string]int, S ~[]int](m map[int]int, t table, s []int, n int, generic M, slice S) {
	for range m { // want `range over a map`
	}
	for k := range t { // want `range over a map`
		_ = k
	}
	for range generic { // want `range over a map`
	}
	for range s {
	}
	for range slice {
	}
	for range n {
	}
	for range "text" {
	}
	_ = m[1]
}

func threads(c chan int) { // want `channel`
	go ranges[table2, []int](nil, nil, nil, 0, nil, nil) // want `goroutine`
	c <- 1                                               // want `channel`
	<-c                                                  // want `channel`
	select {}                                            // want `select`
}

type table2 = map[string]int

func keys(m map[string]int) []string {
	for range maps.Keys(m) { // want `maps.Keys: map order differs from run to run`
	}
	_ = slices.Collect(maps.Values(m)) // want `maps.Values: map order`
	for range maps.All(m) {            // want `maps.All: map order`
	}
	all := maps.Keys[map[string]int] // want `maps.Keys: map order`
	_ = slices.Sorted(all(m))
	_ = maps.Clone(m)
	return slices.Sorted(maps.Keys(m))
}
