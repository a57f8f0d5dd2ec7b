package modelpage

// fillSections lists the contents in the order of the templates.
func (p *page) fillSections() {
	mechanisms := section{ID: "mechanisms", Title: "Mechanisms", Short: "Mechanisms"}
	for _, m := range p.Mechanisms {
		mechanisms.Parts = append(mechanisms.Parts, section{ID: m.Anchor, Title: m.Name})
	}
	p.Sections = []section{
		{ID: "claims", Title: "Claims and their ablations", Short: "Claims"},
		{ID: "unknown", Title: "What no data identify", Short: "Not identified"},
		{ID: "overview", Title: "The model in overview", Short: "Overview", Parts: []section{
			{ID: "purpose", Title: "Purpose"}, {ID: "entities", Title: "Entities, state, scales"}, {ID: "schedule", Title: "Schedule"},
			{ID: "concepts", Title: "Design concepts"}, {ID: "details", Title: "Details"},
		}},
		mechanisms,
		{ID: "levers", Title: "Levers", Short: "Levers"},
		{ID: "series", Title: "Output series", Short: "Series"},
		{ID: "backtests", Title: "Backtests", Short: "Backtests"},
		{ID: "sensitivity", Title: "What matters most", Short: "Sensitivity"},
		{ID: "calibration", Title: "Calibration", Short: "Calibration"},
		{ID: "limits", Title: "Limits", Short: "Limits", Parts: []section{{ID: "long-run", Title: "Levels of 2040"}}},
		{ID: "sources", Title: "Sources and credits", Short: "Sources"},
	}
}
