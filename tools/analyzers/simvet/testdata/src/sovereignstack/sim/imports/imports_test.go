package imports

import (
	_ "math"
	_ "os"
	_ "time"
)
