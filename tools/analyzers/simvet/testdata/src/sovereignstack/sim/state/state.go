package state

type box struct{ n, m int }

var (
	counter int
	table   = [4]int{1, 2, 3, 4}
	shared  box
	pointer = &box{}
	list    []int
	index   = map[string]int{}
)

var built = build()

func build() [4]int {
	var local [4]int
	for i := range local {
		local[i] = i
	}
	return local
}

func change(b *box, local []int) {
	counter = 1                 // want `package variable counter changes`
	counter++                   // want `package variable counter changes`
	counter += 2                // want `package variable counter changes`
	table[1] = 2                // want `package variable table changes`
	shared.n = 3                // want `package variable shared changes`
	pointer.m = 4               // want `package variable pointer changes`
	*pointer = box{}            // want `package variable pointer changes`
	list = append(list, 1)      // want `package variable list changes`
	copy(list[1:], local)       // want `package variable list changes`
	delete(index, "a")          // want `package variable index changes`
	for counter = range local { // want `package variable counter changes`
	}
	counter := table[2]
	counter++
	b.n = counter
	local[0] = shared.n
	copy(local, list)
	b.m, local[1] = 1, 2
}
