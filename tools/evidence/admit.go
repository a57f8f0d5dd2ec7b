package main

import "fmt"

// standing lists facts that the tables record in 2026 but that had not changed
// since the date given, all before 2026. They may therefore enter. The number
// of members pins each list: a later accession fails the import.
var standing = map[string]struct {
	members int
	since   string
}{
	"member_eu27":    {27, "2020-02, departure of the United Kingdom"},
	"member_nato":    {32, "2024-03, accession of Sweden"},
	"member_gcc":     {6, "1981-05, foundation"},
	"member_asean":   {11, "2025-10, accession of Timor-Leste"},
	"member_oecd":    {38, "2021-05, accession of Costa Rica"},
	"us_treaty_ally": {37, "2024-03, accession of Sweden to NATO"},
}

// projection is the one forward-looking source: made before 2026, for years after 2025.
const projection = "IMF World Economic Outlook, October 2025"

// admit returns an error for a covariate row that is dated after December 2025.
// Rows of projection vintage October 2025 and standing facts pass.
func admit(r row) error {
	p, err := parsePeriod(r["period"])
	if err != nil {
		return fmt.Errorf("%s %s: %w", r["iso3"], r["variable"], err)
	}
	if p.last <= lastEvidence {
		return nil
	}
	if r["variable"] == "gdp_growth_real" && r["source_title"] == projection {
		return nil
	}
	if _, ok := standing[r["variable"]]; ok {
		return nil
	}
	return fmt.Errorf("%s %s %s: dated after December 2025", r["iso3"], r["variable"], r["period"])
}

// newerLists are variables of which some economies appear only in a list of 2026.
// Those cells are left out and the rule for gaps applies.
var newerLists = map[string]bool{"openai_api_offered": true, "anthropic_api_offered": true}

// leftOut reports whether a row belongs to a list of 2026 and must not be read.
func leftOut(r row) bool {
	return newerLists[r["variable"]] && late(r["period"])
}
