// A Go program over the C library, through cgo: prints the report of a file as JSON.
//
//	consumer_go FILE PUBLISHED
package main

/*
#cgo pkg-config: parley
#include <stdlib.h>
#include "parley_c.h"

static parley_context context_on(const char* published) {
	parley_context context = PARLEY_CONTEXT_INIT;
	context.published = published;
	return context;
}
*/
import "C"

import (
	"fmt"
	"os"
	"runtime"
	"unsafe"
)

func init() {
	// The text of an error belongs to the thread that failed: main stays on one.
	runtime.LockOSThread()
}

func check(status C.parley_status) {
	if status != C.PARLEY_OK {
		fmt.Fprintln(os.Stderr, C.GoString(C.parley_last_error()))
		os.Exit(1)
	}
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: consumer_go FILE PUBLISHED")
		os.Exit(2)
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	published := C.CString(os.Args[2])
	defer C.free(unsafe.Pointer(published))

	var extractor *C.parley_extractor
	check(C.parley_extractor_new(nil, &extractor))
	defer C.parley_extractor_free(extractor)

	context := C.context_on(published)
	bytes := C.CBytes(text)
	defer C.free(bytes)
	var report *C.parley_report
	check(C.parley_extract(extractor, nil, (*C.char)(bytes), C.size_t(len(text)), &context, &report))
	defer C.parley_report_free(report)

	var json *C.char
	var length C.size_t
	check(C.parley_report_json(report, &json, &length))
	defer C.parley_text_free(json)
	fmt.Println(C.GoStringN(json, C.int(length)))
}
