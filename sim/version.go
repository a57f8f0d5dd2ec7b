package sim

// Version is the release of the model and of the page that shows it, by the rules of semantic versioning: a change of
// any result is a new minor version at least. Links and citations carry it.
const Version = "0.6.0"
