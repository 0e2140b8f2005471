/* One text, one report, printed as JSON.
 *
 *     example_c_extract FILE PUBLISHED        e.g. examples/articles/afghanistan-2020-04.txt 2020-04-12
 */
#include <stdio.h>
#include <stdlib.h>

#include "parley_c.h"

/* Reads a whole file. The caller frees what comes back; NULL: it cannot be read. */
static char* read_file(const char* name, size_t* length) {
  FILE* file = fopen(name, "rb");
  char* text = NULL;
  size_t room = 0;
  size_t got = 1;
  *length = 0;
  if (file == NULL) return NULL;
  while (got > 0) {
    if (*length == room) {
      char* grown = (char*)realloc(text, room * 2 + 4096);
      if (grown == NULL) break;
      text = grown;
      room = room * 2 + 4096;
    }
    got = fread(text + *length, 1, room - *length, file);
    *length += got;
  }
  if (got > 0 || ferror(file)) {
    free(text);
    text = NULL;
  }
  fclose(file);
  return text;
}

int main(int argc, char** argv) {
  parley_extractor* extractor = NULL;
  parley_report* report = NULL;
  parley_context context = PARLEY_CONTEXT_INIT;
  char* text = NULL;
  char* json = NULL;
  size_t length = 0;
  int status = 1;

  if (argc != 3) {
    fprintf(stderr, "usage: example_c_extract FILE PUBLISHED\n");
    return 2;
  }
  text = read_file(argv[1], &length);
  if (text == NULL) {
    fprintf(stderr, "cannot read %s\n", argv[1]);
    return 3;
  }
  context.published = argv[2];
  if (parley_extractor_new(NULL, &extractor) == PARLEY_OK &&
      parley_extract(extractor, NULL, text, length, &context, &report) == PARLEY_OK &&
      parley_report_json(report, &json, NULL) == PARLEY_OK) {
    puts(json);
    status = 0;
  } else {
    fprintf(stderr, "%s\n", parley_last_error());
  }
  /* Every _free takes NULL and does nothing with it. */
  parley_text_free(json);
  parley_report_free(report);
  parley_extractor_free(extractor);
  free(text);
  return status;
}
