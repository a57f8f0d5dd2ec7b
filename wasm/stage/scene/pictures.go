package scene

import "sovereignstack/sim/world"

// picture is how a lever looks on the map while a run pulls it: a badge with a symbol where it acts, and for some a line
// from who gives or withholds to who is meant.
type picture struct {
	glyph    glyph
	negative glyph // Below zero, if another.
	at       party // Whose badge it is.

	tie      tie // What the line between two parties looks like.
	from, to party

	passes bool // An event rather than a rule: its picture passes away by itself; see newsMonths.
}

// party is some of the countries that a measure concerns.
type party func(*measure) []world.CountryID

func actors(m *measure) []world.CountryID  { return m.actors }
func targets(m *measure) []world.CountryID { return m.targets }

// Places that levers without targets act on.
func china(*measure) []world.CountryID   { return seats.china[:] }
func taiwan(*measure) []world.CountryID  { return seats.taiwan[:] }
func korea(*measure) []world.CountryID   { return seats.korea[:] }
func allies(*measure) []world.CountryID  { return seats.allies[:] }
func detours(*measure) []world.CountryID { return seats.detours[:] }

var seats = struct {
	china, taiwan, korea [1]world.CountryID
	allies               [4]world.CountryID // Who buy minerals in China to make chips.
	detours              [3]world.CountryID // Through which denied chips arrive.
}{
	[1]world.CountryID{world.CHN}, [1]world.CountryID{world.TWN}, [1]world.CountryID{world.KOR},
	[4]world.CountryID{world.TWN, world.KOR, world.JPN, world.USA},
	[3]world.CountryID{world.SGP, world.MYS, world.ARE},
}

// pictures are those of all levers.
var pictures = [levers]picture{
	leverGpuExportControlCoverage:    {glyph: gateGlyph, at: targets},
	leverEquipmentControlCoverage:    {glyph: gearGlyph, at: targets},
	leverExportLicenceShare:          {glyph: permitGlyph, at: targets},
	leverExportLicenceFee:            {glyph: percentGlyph, at: targets},
	leverFullStackExportScale:        {glyph: stackGlyph, at: targets, tie: bridge, from: actors, to: targets},
	leverChipFundSpending:            {glyph: chipPlusGlyph, at: actors},
	leverTaiwanLossShare:             {glyph: crackedGlyph, at: taiwan},
	leverGridBuildChange:             {glyph: pylonGlyph, negative: frostGlyph, at: targets},
	leverCapitalShockSize:            {glyph: risingGlyph, negative: fallingGlyph, at: targets, passes: true},
	leverGpuExportControlFrontier:    {glyph: peakGlyph, at: targets},
	leverCountryCapLimit:             {glyph: ceilingGlyph, at: targets},
	leverRemoteCloudControlCoverage:  {glyph: noCloudGlyph, at: targets, tie: severed, from: actors, to: targets},
	leverHbmControlCoverage:          {glyph: memoryGlyph, at: china, tie: severed, from: korea, to: china},
	leverFoundryControlCoverage:      {glyph: waferGlyph, at: china, tie: severed, from: taiwan, to: china},
	leverSovereignComputeSpending:    {glyph: flagGlyph, at: targets},
	leverEnforcementStrength:         {glyph: searchGlyph, at: detours},
	leverModelExportPushDiscount:     {glyph: cheapTalkGlyph, at: targets, tie: gift, from: actors, to: targets},
	leverOpenReleaseSpeed:            {glyph: unlockedGlyph, at: actors},
	leverLabsCloseExtent:             {glyph: lockedGlyph, at: actors},
	leverOpenWeightLicenceCoverage:   {glyph: hourglassGlyph, at: actors},
	leverApiCutoffCoverage:           {glyph: unpluggedGlyph, at: targets, tie: severed, from: actors, to: targets},
	leverRemoteDisableShare:          {glyph: powerGlyph, at: targets, tie: severed, from: actors, to: targets},
	leverFabSubsidySpending:          {glyph: factoryGlyph, at: actors},
	leverTalentVisasInflow:           {glyph: personGlyph, at: actors},
	leverChipDumpingSubsidy:          {glyph: giftGlyph, at: targets, tie: gift, from: actors, to: targets},
	leverDomesticChipMandateShare:    {glyph: homeGlyph, at: actors},
	leverPurchaseRefusalShare:        {glyph: crossGlyph, at: actors},
	leverMineralEmbargoShare:         {glyph: gemGlyph, at: actors, tie: severed, from: actors, to: allies},
	leverModelBanChinese:             {glyph: noStarGlyph, at: targets},
	leverModelBanUs:                  {glyph: noStripesGlyph, at: targets},
	leverDataLocalisationStrength:    {glyph: pinGlyph, at: targets},
	leverOpenProcurementPreference:   {glyph: basketGlyph, at: targets},
	leverSovereignModelSpending:      {glyph: crownGlyph, at: targets},
	leverChipTariffRate:              {glyph: dollarGlyph, at: targets},
	leverAntiDumpingRate:             {glyph: shieldGlyph, at: targets},
	leverPlatformAntitrustStrength:   {glyph: scalesGlyph, at: actors},
	leverCostOfCapitalChange:         {glyph: bankGlyph, at: targets},
	leverAlgorithmicBreakthroughSize: {glyph: bulbGlyph, at: actors, passes: true},
	leverRetaliationStrength:         {glyph: exchangeGlyph, at: actors},
}
