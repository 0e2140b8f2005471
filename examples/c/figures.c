/* Reads the records of a report as arrays of structs: every figure with its holder and its place in the text.
 *
 *     example_c_figures
 */
#include <stdio.h>

#include "parley_c.h"

int main(void) {
  static const char text[] =
      "SANAA, May 2 - The Houthis released 25 Yemeni soldiers on Saturday. The government is to free up to 40 Houthi "
      "fighters in exchange.";
  parley_extractor* extractor = NULL;
  parley_report* report = NULL;
  parley_context context = PARLEY_CONTEXT_INIT;
  parley_view view = PARLEY_VIEW_INIT;
  size_t i;
  int status = 1;

  context.published = "2020-05-03";
  if (parley_extractor_new(NULL, &extractor) == PARLEY_OK &&
      parley_extract(extractor, NULL, text, PARLEY_NUL_TERMINATED, &context, &report) == PARLEY_OK &&
      parley_report_view(report, &view) == PARLEY_OK) {
    for (i = 0; i < view.figures.count; ++i) {
      const parley_figure* figure = PARLEY_AT(parley_figure, view.figures, i);
      const char* holder = "someone";
      if (figure->holder != PARLEY_NONE) {
        holder = PARLEY_STRING(view, PARLEY_AT(parley_party, view.parties, figure->holder)->name);
      }
      printf("bytes %u-%u: %s (%s), held by %s\n", (unsigned)figure->begin, (unsigned)figure->end,
             PARLEY_STRING(view, figure->text), parley_name(PARLEY_NAMES_STATUS, figure->status), holder);
    }
    status = view.figures.count == 2 ? 0 : 1;
  } else {
    fprintf(stderr, "%s\n", parley_last_error());
  }
  parley_report_free(report);
  parley_extractor_free(extractor);
  return status;
}
