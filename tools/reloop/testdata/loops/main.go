// Command loops prints the results of everything that makes a Go function resume in its middle:
// stacks that grow inside loops, goroutines that take turns, panics that are recovered from, and
// of the control flow and the bulk memory that tools/reloop writes anew.
package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Println("collatz", collatz(27), collatz(97))
	fmt.Println("primes", primes(200))
	fmt.Println("deep", deep(20_000, [16]float64{1, 2, 3}))
	fmt.Println("turns", turns(500))
	for i := range 6 {
		fmt.Println("recovered", i, recovered(i))
	}
	fmt.Println("words", words("the loop and the table and the loop"))
	fmt.Println("nested", nested(37))
	fmt.Println("structs", structs(9))
	fmt.Println("overlap", overlap())
}

func collatz(n int) (steps int) {
	for ; n != 1; steps++ {
		if n%2 == 0 {
			n /= 2
			continue
		}
		n = 3*n + 1
	}
	return steps
}

func primes(limit int) (found []int) {
candidates:
	for n := 2; n < limit; n++ {
		for _, p := range found {
			if n%p == 0 {
				continue candidates
			}
			if p*p > n {
				break
			}
		}
		found = append(found, n)
	}
	return found
}

// deep needs a far larger stack than a program begins with: it grows while callers are inside loops.
//
//go:noinline
func deep(n int, carried [16]float64) (sum float64) {
	for i := range 2 {
		if n == 0 {
			return carried[0] + carried[2]
		}
		if i == 1 {
			carried[n%16]++
			sum += deep(n-1, carried)
		}
	}
	return sum + 1
}

// turns passes a number between two goroutines; each resumes inside its loop.
func turns(n int) int {
	there, back := make(chan int), make(chan int)
	go func() {
		defer close(back)
		for v := range there {
			for range v % 3 {
				v++
			}
			back <- v
		}
	}()
	total := 0
	for i := range n {
		there <- i
		total += <-back
	}
	close(there)
	_, open := <-back
	fmt.Println("closed", !open)
	return total
}

func recovered(i int) (what string) {
	defer func() {
		if r := recover(); r != nil {
			what += fmt.Sprint(" but ", r)
		}
	}()
	list := []int{1, 2, 3}
	var nowhere *struct{ x int }
	for k := 0; ; k++ {
		what = fmt.Sprint("step ", k)
		switch {
		case i == 0 && k == 2:
			return what
		case i == 1:
			list[k]++ // Ends with an index out of range.
		case i == 2 && k == 4:
			list[0] /= k - 4
		case i == 3 && k == 1:
			nowhere.x = k
		case i == 4 && k == 3:
			panic(strings.Repeat("!", k))
		case i == 5 && k > 5:
			return what + recovered(4)
		}
	}
}

func words(text string) map[string]int {
	count := map[string]int{}
	for _, word := range strings.Fields(text) {
		count[word]++
	}
	return count
}

// nested has loops with several ways out, and a dense switch.
func nested(seed int) (code int) {
	for i := 0; i < 50; i++ {
		for j := i; ; j += 7 {
			switch (seed*j + i) % 8 {
			case 0:
				code += j
			case 1:
				code ^= i
			case 2, 3:
				code++
				continue
			case 4:
				code = code<<1 | code>>31&1
				code &= 0xffffffff
			case 5:
				goto next
			case 6:
				if code > 1<<20 {
					return code
				}
			}
			if j > 200 {
				break
			}
		}
	next:
	}
	return code
}

type small struct {
	a, b, c float64
	d       [5]int64
}

//go:noinline
func changed(s small, i int) small {
	s.b, s.d[i%5] = s.a+float64(i), int64(i)
	return s
}

// structs copies and clears small structures.
func structs(n int) (sum float64) {
	var list [4]small
	for i := range n {
		list[i%4] = changed(list[(i+1)%4], i)
		if i == 6 {
			list[2] = small{}
		}
	}
	for _, s := range list {
		sum += s.a + s.b + s.c + float64(s.d[0]+2*s.d[1]+3*s.d[4])
	}
	return sum
}

// overlap copies an array onto itself, shifted.
func overlap() (all [12]int64) {
	for i := range all {
		all[i] = int64(i)
	}
	shifted := (*[8]int64)(all[2:10])
	*(*[8]int64)(all[0:8]) = *shifted
	*(*[8]int64)(all[3:11]) = *(*[8]int64)(all[1:9])
	return all
}
