package sim

// FieldError says which field of an input is wrong and what it may be.
type FieldError struct{ Field, Value, Allowed string }

func (e *FieldError) Error() string {
	return e.Field + ": " + e.Value + " is not allowed; use " + e.Allowed
}
