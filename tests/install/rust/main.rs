// A Rust program over the C library, with the few declarations it needs written down by hand: prints the report of a file
// as JSON.
//
//     consumer_rust FILE PUBLISHED
use std::ffi::{c_char, c_void, CStr};
use std::{env, fs, process, ptr};

#[repr(C)]
struct Context {
    struct_size: usize,
    published: *const c_char,
    published_length: usize,
    id: *const c_char,
    id_length: usize,
    mode: u32,
    date_order: u32,
}

const PARLEY_STRUCT_CONTEXT: u32 = 1;
const PARLEY_ABI: u32 = 0;

#[link(name = "parley")]
extern "C" {
    fn parley_abi_version() -> u32;
    fn parley_sizeof(which: u32) -> usize;
    fn parley_last_error() -> *const c_char;
    fn parley_extractor_new(options: *const c_void, out: *mut *mut c_void) -> i32;
    fn parley_extractor_free(extractor: *mut c_void);
    fn parley_extract(
        extractor: *const c_void,
        scratch: *mut c_void,
        text: *const u8,
        length: usize,
        context: *const Context,
        out: *mut *mut c_void,
    ) -> i32;
    fn parley_report_json(report: *const c_void, out: *mut *mut c_char, length: *mut usize) -> i32;
    fn parley_report_free(report: *mut c_void);
    fn parley_text_free(text: *mut c_char);
}

fn check(status: i32) {
    if status != 0 {
        // The sentence stays until the next call of this thread that fails.
        eprintln!("{}", unsafe { CStr::from_ptr(parley_last_error()) }.to_string_lossy());
        process::exit(1);
    }
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if arguments.len() != 3 {
        eprintln!("usage: consumer_rust FILE PUBLISHED");
        process::exit(2);
    }
    let text = fs::read(&arguments[1]).unwrap_or_else(|error| {
        eprintln!("{error}");
        process::exit(3);
    });
    let published = arguments[2].as_bytes();
    unsafe {
        assert_eq!(parley_abi_version(), PARLEY_ABI, "built for another binary interface");
        assert_eq!(parley_sizeof(PARLEY_STRUCT_CONTEXT), std::mem::size_of::<Context>());
        let mut extractor = ptr::null_mut();
        check(parley_extractor_new(ptr::null(), &mut extractor));
        let context = Context {
            struct_size: std::mem::size_of::<Context>(),
            published: published.as_ptr().cast(),
            published_length: published.len(),
            id: ptr::null(),
            id_length: 0,
            mode: 0,
            date_order: 0,
        };
        let mut report = ptr::null_mut();
        check(parley_extract(extractor, ptr::null_mut(), text.as_ptr(), text.len(), &context, &mut report));
        let mut json = ptr::null_mut();
        check(parley_report_json(report, &mut json, ptr::null_mut()));
        println!("{}", CStr::from_ptr(json).to_str().expect("a report is valid UTF-8"));
        parley_text_free(json);
        parley_report_free(report);
        parley_extractor_free(extractor);
    }
}
