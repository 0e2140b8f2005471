// The main program of parley_tests; the tests themselves lie beside it and are collected by a glob.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
