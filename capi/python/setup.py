"""Puts libparley.so into the wheel, which is one for Linux on this machine's processor and any Python 3.

    cmake --preset selfcontained && cmake --build --preset selfcontained --target parley_c
    python3 -m pip wheel --no-deps --wheel-dir dist capi/python

takes the library of the preset `selfcontained`; PARLEY_LIBRARY=path takes another one.
"""

import os
import pathlib
import shutil

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

HERE = pathlib.Path(__file__).resolve().parent


class BuildWithLibrary(build_py):
    """Copies the library beside the modules."""

    def run(self):
        super().run()
        library = os.environ.get("PARLEY_LIBRARY") or HERE.parents[1] / "build" / "selfcontained" / "lib" / "libparley.so"
        if not pathlib.Path(library).is_file():
            raise SystemExit(f"{library} is missing: build it first (preset selfcontained), or name another with PARLEY_LIBRARY")
        shutil.copyfile(library, pathlib.Path(self.build_lib, "parley", "libparley.so.0"))


class WheelOfThisPlatform(bdist_wheel):
    """The modules are pure Python, but the library is not: py3-none-linux_x86_64."""

    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelOfThisPlatform})
