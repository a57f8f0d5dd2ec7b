package scene

import (
	"strings"
	"unicode/utf8"

	"sovereignstack/sim/world"
)

// Word numbers the texts of labels. The page may put them into the reader's language (View.Words);
// {0} and {1} stand for what is put in.
type Word int

const (
	wordMakes      Word = iota // {0} is a share.
	wordMakesShort             // The same on a narrow map.
	wordNoCompute
	wordCompute  // {0} is an amount of compute, as in the next two.
	wordOwned    // {1} is a share.
	wordGulf     // The name of a group of countries.
	wordFamily   // {0} is a family of models, {1} its share.
	wordNoUse    // Of models.
	wordAsBefore // In a difference.
	wordFamilyAsBefore
	wordPoints // {0} is a family, {1} a change of its share [per cent of use].
	wordEven
	wordYearly // {0} is an amount of money.
	wordHead   // {0} is an amount of money.
	wordPercent
	wordThousand // {0} is a number, as in the next two.
	wordMillion
	wordBillion
	wordDollarsBillion // {0} is a sign, {1} a number, as in the next.
	wordDollarsTrillion
	wordDollars
	wordFamilies // The families of models follow, in their order.

	words = wordFamilies + world.Families
)

// wording is what labels say where nobody asked for another language, each under the name that translators know it by.
var wording = [words]struct{ id, english string }{
	wordMakes:                              {"makes", "makes {0} of US-designed chips"},
	wordMakesShort:                         {"makes-short", "makes {0} of US designs"},
	wordNoCompute:                          {"no-compute", "no data-centre chips yet"},
	wordCompute:                            {"compute", "{0} H100e"},
	wordOwned:                              {"owned", "{0} H100e, {1} owned"},
	wordGulf:                               {"gulf", "Gulf"},
	wordFamily:                             {"family", "{0} {1}"},
	wordNoUse:                              {"no-use", "no use yet"},
	wordAsBefore:                           {"as-before", "as before"},
	wordFamilyAsBefore:                     {"family-as-before", "{0} as before"},
	wordPoints:                             {"points", "{0} {1} pts"},
	wordEven:                               {"even", "about even"},
	wordYearly:                             {"yearly", "{0} a year"},
	wordHead:                               {"head", "{0} a head"},
	wordPercent:                            {"percent", "{0} %"},
	wordThousand:                           {"thousand", "{0} k"},
	wordMillion:                            {"million", "{0} M"},
	wordBillion:                            {"billion", "{0} bn"},
	wordDollarsBillion:                     {"dollars-billion", "{0}${1} bn"},
	wordDollarsTrillion:                    {"dollars-trillion", "{0}${1} tn"},
	wordDollars:                            {"dollars", "{0}${1}"},
	wordFamilies + Word(world.USClosed):    {"us-closed", "US closed"},
	wordFamilies + Word(world.USOpen):      {"us-open", "US open"},
	wordFamilies + Word(world.ChinaClosed): {"china-closed", "China closed"},
	wordFamilies + Word(world.ChinaOpen):   {"china-open", "China open"},
	wordFamilies + Word(world.RestOpen):    {"rest-open", "others, open"},
}

// Wording returns the names and the English of all words, in the order in which NewWords takes them.
func Wording() (ids, english []string) {
	for _, w := range wording {
		ids, english = append(ids, w.id), append(english, w.english)
	}
	return ids, english
}

// numberMarks are what numbers are written with; every language has its own for them.
const numberMarks = "0123456789.,+−"

// Words are the texts of labels in another language than English.
type Words struct {
	texts [words]string
	names []string // Of countries, by their numbers.
	marks []string // For each of numberMarks.
}

// NewWords takes all words in the order of Word, then the names of all countries in that of the table, then what the
// language writes for each of numberMarks. It returns nil, which stands for English, for any other number of texts.
func NewWords(texts []string) *Words {
	const marks = int(words) + world.Count
	if len(texts) != marks+utf8.RuneCountInString(numberMarks) {
		return nil
	}
	return &Words{texts: [words]string(texts), names: texts[words:marks], marks: texts[marks:]}
}

// text returns a word with what stands in its places.
func (s *Scene) text(w Word, put ...string) string {
	text := wording[w].english
	if s.view.Words != nil {
		text = s.view.Words.texts[w]
	}
	for i, p := range put {
		text = strings.Replace(text, places[i], p, 1)
	}
	return text
}

// places are what is put into words.
var places = [...]string{"{0}", "{1}"}

// familyName returns the name of a family of models.
func (s *Scene) familyName(f int) string { return s.text(wordFamilies + Word(f)) }

// nameOf returns the name of a country on the map.
func (s *Scene) nameOf(c int) string {
	if s.view.Words != nil {
		return s.view.Words.names[c]
	}
	id := world.CountryID(c)
	if short, ok := shortNames[id.ISO3()]; ok {
		return short
	}
	return id.Name()
}
