package num

import . "math" // want `import "math" by its name`

var _ = Pi
