// Package equation reads the equations of the model's doc comments and writes them as AsciiMath.
//
// A doc comment holds an equation as a person types it:
//
//	d ln R/dt = ψ·ln(N / ((1−τ)·C·u))   rent [$/H100e/hour]
//	B* = p_all·C·[δ + E(ĝ_N) + κ·ln(R/UC)]+
//
//	rent  $/H100e/hour  what an hour of compute costs
//
// Read splits such a block into equations, the remarks beside them and the list of symbols. Words stay words: what
// stands between two operators is one name, however many words it has. The notation is that of the model's comments:
//
//	a·b, a/b      product, fraction; " / " with spaces divides the whole product before it
//	x_max, S0     subscripts; x_{CN,t} where they hold more than letters
//	x*, x^(−b)    starred names, powers
//	[x]+          the positive part; use[c] is an index
//	d x/dt, dx/dt derivatives
//	f(x), ln x    a name before a bracket is a function; ln, log10, exp, min, max, clamp, logit … need no bracket
package equation
