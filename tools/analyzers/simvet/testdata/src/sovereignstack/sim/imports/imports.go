package imports

import (
	_ "encoding/binary"
	_ "fmt"
	_ "maps"
	_ "math" // want `sim may not import "math": its results differ`
	_ "math/bits"
	_ "math/cmplx"    // want `sim may not import "math/cmplx"`
	_ "math/rand"     // want `sim may not import "math/rand": draws come from`
	_ "math/rand/v2"  // want `sim may not import "math/rand/v2"`
	_ "net/url"       // want `sim may not import "net/url": the model does not talk`
	_ "os"            // want `sim may not import "os"`
	_ "os/signal"     // want `sim may not import "os/signal"`
	_ "reflect"       // want `sim may not import "reflect"`
	_ "runtime"       // want `sim may not import "runtime"`
	_ "runtime/debug" // want `sim may not import "runtime/debug"`
	_ "slices"
	_ "strconv"
	_ "sync"        // want `sim may not import "sync"`
	_ "sync/atomic" // want `sim may not import "sync/atomic"`
	_ "time"        // want `sim may not import "time": time is a month number`
	_ "unsafe"      // want `sim may not import "unsafe"`
)
