package num

import "unsafe"

// View returns the numbers of a value that holds nothing but doubles, in the order of
// their declaration. The list shares the value's memory. Such a value has no gaps and
// the same layout on every platform; a test of its type has to see to it that it holds
// nothing else.
func View[T any](value *T) []float64 {
	return unsafe.Slice((*float64)(unsafe.Pointer(value)), unsafe.Sizeof(*value)/unsafe.Sizeof(float64(0)))
}
