/* Many documents in one call, on several threads. A document that cannot be processed does not stop the others.
 *
 *     example_c_batch
 */
#include <stdio.h>

#include "parley_c.h"

enum { COUNT = 3 };

int main(void) {
  /* A column: all strings one behind the other, and where each begins and ends. */
  static const char text[] =
      "The rebels freed 12 soldiers on Monday."
      "The two sides met in Geneva on Tuesday."
      "Nobody was released on Wednesday.";
  static const uint64_t text_offsets[COUNT + 1] = {0, 39, 78, 111};
  static const char published[] =
      "2021-06-08"
      "2021-02-30" /* no such day */
      "2021-06-10";
  static const uint64_t published_offsets[COUNT + 1] = {0, 10, 20, 30};
  parley_extractor* extractor = NULL;
  parley_report* reports[COUNT] = {NULL, NULL, NULL};
  parley_batch batch = PARLEY_BATCH_INIT;
  size_t i;
  int failed = 0;

  batch.count = COUNT;
  batch.text = text;
  batch.text_offsets = text_offsets;
  batch.published = published;
  batch.published_offsets = published_offsets;
  batch.threads = 2;
  if (parley_extractor_new(NULL, &extractor) != PARLEY_OK ||
      parley_extract_batch(extractor, &batch, reports) != PARLEY_OK) {
    fprintf(stderr, "%s\n", parley_last_error());
    parley_extractor_free(extractor);
    return 1;
  }
  for (i = 0; i < COUNT; ++i) {
    parley_view view = PARLEY_VIEW_INIT;
    if (parley_report_status(reports[i]) != PARLEY_OK) {
      printf("document %u failed: %s\n", (unsigned)i, parley_report_error(reports[i]));
      ++failed;
    } else if (parley_report_view(reports[i], &view) == PARLEY_OK) {
      printf("document %u: %u figures, %u dates\n", (unsigned)i, (unsigned)view.figures.count,
             (unsigned)view.dates.count);
    }
  }
  parley_reports_free(reports, COUNT);
  parley_extractor_free(extractor);
  return failed == 1 ? 0 : 1;
}
