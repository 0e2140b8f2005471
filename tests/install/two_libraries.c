/* Loads two builds of libparley.so into one process, as two plug-ins would, and lets both work.
 *
 *     two_libraries FIRST SECOND
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "parley_c.h"

struct library {
  parley_status (*extractor_new)(const parley_options*, parley_extractor**);
  void (*extractor_free)(parley_extractor*);
  parley_status (*extract)(const parley_extractor*, parley_scratch*, const char*, size_t, const parley_context*,
                           parley_report**);
  parley_status (*report_json)(const parley_report*, char**, size_t*);
  void (*report_free)(parley_report*);
  void (*text_free)(char*);
  parley_extractor* extractor;
};

/* ISO C has no conversion from an object pointer to a function pointer; POSIX promises that this copy works. */
static int get(void* handle, const char* name, void* function) {
  void* found = dlsym(handle, name);
  if (found == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    return 0;
  }
  memcpy(function, &found, sizeof found);
  return 1;
}

static int open_library(const char* path, struct library* library) {
  void* handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    return 0;
  }
  return get(handle, "parley_extractor_new", &library->extractor_new) &&
         get(handle, "parley_extractor_free", &library->extractor_free) &&
         get(handle, "parley_extract", &library->extract) && get(handle, "parley_report_json", &library->report_json) &&
         get(handle, "parley_report_free", &library->report_free) &&
         get(handle, "parley_text_free", &library->text_free) &&
         library->extractor_new(NULL, &library->extractor) == PARLEY_OK;
}

int main(int argc, char** argv) {
  static const char text[] = "Kabul and the Taliban exchanged 20 prisoners for 30 soldiers on Tuesday.";
  struct library libraries[2];
  char* json[2] = {NULL, NULL};
  int i;
  if (argc != 3) return 2;
  for (i = 0; i < 2; ++i) {
    if (!open_library(argv[i + 1], &libraries[i])) return 1;
  }
  for (i = 0; i < 2; ++i) {
    parley_report* report = NULL;
    if (libraries[i].extract(libraries[i].extractor, NULL, text, PARLEY_NUL_TERMINATED, NULL, &report) != PARLEY_OK ||
        libraries[i].report_json(report, &json[i], NULL) != PARLEY_OK) {
      fprintf(stderr, "%s does not work beside the other\n", argv[i + 1]);
      return 1;
    }
    libraries[i].report_free(report);
  }
  if (strcmp(json[0], json[1]) != 0) {
    fprintf(stderr, "two builds, two reports:\n%s\n%s\n", json[0], json[1]);
    return 1;
  }
  for (i = 0; i < 2; ++i) {
    libraries[i].text_free(json[i]);
    libraries[i].extractor_free(libraries[i].extractor);
  }
  return 0;
}
