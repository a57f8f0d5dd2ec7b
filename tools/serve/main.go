// Command serve offers dist/ on this machine, with the MIME types and compression of a good static host.
//
//	go run ./tools/serve [-port 8080] [-dir dist]
//
// It takes the next free port when the wanted one is in use, and prints the address.
package main

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"
)

// tries is how many ports are tried from the wanted one upwards, before any free one is taken.
const tries = 20

// headerTimeout bounds how long a client may take to send its request head.
const headerTimeout = 10 * time.Second

func main() {
	dir := flag.String("dir", "dist", "directory to serve")
	host := flag.String("host", "localhost", "interface to listen on")
	port := flag.Int("port", 8080, "first port to try")
	flag.Parse()
	if err := serve(*dir, *host, *port); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func serve(dir, host string, port int) error {
	if _, err := os.Stat(dir); err != nil {
		return fmt.Errorf("nothing to serve, run `make build` first: %w", err)
	}
	listener, err := listen(host, port)
	if err != nil {
		return err
	}
	bound := listener.Addr().(*net.TCPAddr).Port
	fmt.Printf("Sovereign Stack: http://%s/   (stop with Ctrl+C)\n", net.JoinHostPort(host, strconv.Itoa(bound)))
	server := &http.Server{Handler: newHandler(dir), ReadHeaderTimeout: headerTimeout}
	return server.Serve(listener)
}

// listen takes the first free port of a short range, or else any.
func listen(host string, port int) (net.Listener, error) {
	var failures []error
	for i := range tries {
		listener, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port+i)))
		if err == nil {
			return listener, nil
		}
		failures = append(failures, err)
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
	if err != nil {
		return nil, errors.Join(append(failures, err)...)
	}
	return listener, nil
}
