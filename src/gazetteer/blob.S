// Puts the compiled gazetteer (a file made at build time, its path in PARLEY_GAZETTEER_BLOB) into the library's read-only
// data, between the symbols parley_gazetteer_blob and parley_gazetteer_blob_end. The same text for gcc and clang, x86-64 and
// aarch64. 16-byte alignment: the tables inside are read in place.

    .section .rodata.parley_gazetteer, "a", %progbits
    .balign 16
    .globl parley_gazetteer_blob
    .hidden parley_gazetteer_blob
    .type parley_gazetteer_blob, %object
parley_gazetteer_blob:
    .incbin PARLEY_GAZETTEER_BLOB
    .globl parley_gazetteer_blob_end
    .hidden parley_gazetteer_blob_end
parley_gazetteer_blob_end:
    .size parley_gazetteer_blob, . - parley_gazetteer_blob

    .section .note.GNU-stack, "", %progbits
