// Package view shows a scene with Ebitengine. It submits what scene made and decides when a frame is
// needed; it knows nothing of the model.
//
// All files but this one need the build tag js or desktop, so that the rest of the project builds on
// machines without a window system.
package view
