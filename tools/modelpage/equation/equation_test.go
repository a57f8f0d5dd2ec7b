package equation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestASCIIMath(t *testing.T) {
	for _, c := range []struct{ what, in, out string }{
		{"words are one name", "what others lost · redirected share", "`what others lost`·`redirected share`"},
		{"a subscript ends a name", "budget · vendor share_v", "`budget`·`vendor share`_{:v:}"},
		{"a slash divides the factor before it", "p·(r + δ)/8760", "p·{:r + δ:}/{:8760:}"},
		{"a slash with spaces divides the product", "p·C / 8760", "{:p·C:}/{:8760:}"},
		{"a fraction needs no brackets", "(1−τ) / (C·u)", "{:1 − τ:}/{:C·u:}"},
		{"in brackets it stays on the line", "ln(N / ((1−τ)·C))", "ln(N//((1 − τ)·C))"},
		{"a derivative is a fraction", "d ln R/dt", "{:\"d\"\"\u2060\u2009\u2060\"ln\"\u2060\u2009\u2060\"R:}/{:\"d\" t:}"},
		{"a short one too", "dm/dt", "{:\"d\" m:}/{:\"d\" t:}"},
		{"a derivative of a word", "d fear/dt", "{:\"d\"\"\u2060\u2009\u2060\"`fear`:}/{:\"d\" t:}"},
		{"the positive part", "habit·[denied − accustomed]+ − fear/τ", "`habit`·{:[`denied` − `accustomed`]:}_{:+:} − {:`fear`:}/{:τ:}"},
		{"an index", "C[us_cloud]", "{:C:}_{:`us cloud`:}"},
		{"indices", "share[c][f]", "{:`share`:}_{:c,f:}"},
		{"a star", "B* = p*·C", "B^{:∗:} = p^{:∗:}·C"},
		{"a hat", "E(ĝ_N)", "E ({:hat g:}_{:N:})"},
		{"powers", "(V/V_0)^(−b)", "(V//V_{:0:})^{:−b:}"},
		{"a fraction in an exponent stays on the line", "e^(−s/h)", "e^{:−s//h:}"},
		{"numbers in names", "S0 + 12·log10(A_b)", "S_{:0:} + 12·log_{:10:}(A_{:b:})"},
		{"functions without brackets", "κ·ln lag*", "κ·ln\"\u2060\u2009\u2060\"`lag`^{:∗:}"},
		{"hyphens join, minus signs do not", "P(US-designed) - b", "P (`US-designed`) − b"},
		{"a dated value", "z(Dec 2025)", "z (`Dec 2025`)"},
		{"a sum takes what follows", "1/Σ_f s_f²", "{:1:}/{:∑_{:f:} s_{:f:}^{:2:}:}"},
		{"and ends at a spaced slash", "Σ odds² / n", "{:∑ `odds`^{:2:}:}/{:n:}"},
		{"a line may begin with its sign", "= a + b", "= a + b"},
		{"a variable ends a name", "best of e^x", "`best of`\"\u2060\u2009\u2060\"e^{:x:}"},
		{"an amount", "τ·|π_e|", "τ·abs{:π_{:e:}:}"},
		{"a condition", "P(f | nation)", "P (f| `nation`)"},
		{"integrals", "∫₀^H e^(−r·k) dk", "∫_{:0:}^{:H:} e^{:−r·k:}\"\u2060\u2009\u2060\"\"d\" k"},
	} {
		got, err := ASCIIMath(c.in)
		require.NoError(t, err, c.what)
		assert.Equal(t, c.out, got, c.what)
	}
}

func TestWhatIsNotAnEquationIsAnError(t *testing.T) {
	for _, text := range []string{"a = (b", "a = b)", "a + ", "a = [b)", "a_ = 1", "a # b", "x_{a"} {
		_, err := ASCIIMath(text)
		assert.Error(t, err, text)
	}
}

func TestReadSplitsABlock(t *testing.T) {
	b, err := Read("p   = c·(1 + m)             c = c_0·q          Q made so far\n" +
		"UC = p·r / 8760   user cost, δ = 1/life\n" +
		"long = a +\n       b\n\n" +
		"downgrade 1  compute of the chips; ω = 0\n             over that of others\n" +
		"rent      $/H100e/hour  price\n")
	require.NoError(t, err)
	require.Len(t, b.Lines, 3)
	assert.Equal(t, Line{{true, "p = c·(1 + m)"}, {true, "c = c_{:0:}·q"}, {false, "Q made so far"}}, b.Lines[0])
	assert.Equal(t, Line{{true, "`UC` = {:p·r:}/{:8760:}"}, {false, "user cost"}, {true, "δ = {:1:}/{:`life`:}"}}, b.Lines[1])
	assert.Equal(t, Line{{true, "`long` = a + b"}}, b.Lines[2])
	assert.Equal(t, []Symbol{
		{"`downgrade`", "1", "compute of the chips; ω = 0 over that of others"},
		{"`rent`", "$/H100e/hour", "price"},
	}, b.Symbols)
}
