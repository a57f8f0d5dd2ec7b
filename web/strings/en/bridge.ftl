### What the model's client says when the model cannot go on.

model-not-started = The model did not start.
model-stopped = The model stopped with an internal error.
model-died-twice = The model stopped twice at this run. Change something and try again.
