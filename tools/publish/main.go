// Command publish makes a built site ready for its host:
//
//	go run ./tools/publish -site dist                        .gz and .br beside every file that packs
//	go run ./tools/publish -site dist -pages DIR             the site into a checkout of the pages branch
//	go run ./tools/publish -site dist -pages DIR -release    and a copy that stays, under v/<version>/
//
// Hosts that serve packed files as they lie (nginx: gzip_static, brotli_static) need the first. The second keeps what
// stands under v/ and lists it in versions.json, which a link from an old version leads to. Files whose names carry a
// hash never change: serve them with `Cache-Control: public, max-age=31536000, immutable`, all others with `no-cache`.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	site := flag.String("site", "dist", "directory of the built site")
	pages := flag.String("pages", "", "checkout of the pages branch to put the site into")
	release := flag.Bool("release", false, "with -pages: also keep the site under v/<version>/")
	flag.Parse()

	err := error(nil)
	if *pages == "" {
		err = pack(*site)
	} else {
		err = publish(*site, *pages, *release)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "publish:", err)
		os.Exit(1)
	}
}
