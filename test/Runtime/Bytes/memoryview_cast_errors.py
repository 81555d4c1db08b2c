# RUN: %run %s | FileCheck --match-full-lines %s
view = memoryview(bytes(range(12)))


def cast(view, *args):
    try:
        print(view.cast(*args))
    except Exception as error:
        print(type(error).__name__, error)


cast(view, "ii")  # CHECK: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
cast(view, "<i")  # CHECK-NEXT: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
cast(view, "s")  # CHECK-NEXT: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
cast(view, 5)  # CHECK-NEXT: TypeError cast() argument 'format' must be str, not int
cast(view[:5], "H")  # CHECK-NEXT: TypeError memoryview: length is not a multiple of itemsize
cast(view[::2], "B")  # CHECK-NEXT: TypeError memoryview: casts are restricted to C-contiguous views
cast(view.cast("H"), "i")  # CHECK-NEXT: TypeError memoryview: cannot cast between two non-byte formats
cast(view, "B", 12)  # CHECK-NEXT: TypeError shape must be a list or a tuple
cast(view, "B", ["a"])  # CHECK-NEXT: TypeError memoryview.cast(): elements of shape must be integers
cast(view, "B", [0, 12])  # CHECK-NEXT: ValueError memoryview.cast(): elements of shape must be integers > 0
cast(view, "B", [5, 5])  # CHECK-NEXT: TypeError memoryview: product(shape) * itemsize != buffer size
cast(view, "B", [1] * 65)  # CHECK-NEXT: ValueError memoryview: number of dimensions must not exceed 64
cast(view.cast("B", [3, 4]), "B", [4, 3])  # CHECK-NEXT: TypeError memoryview: cast must be 1D -> ND or ND -> 1D
cast(memoryview(b""), "B", [1])  # CHECK-NEXT: TypeError memoryview: cannot cast view with zeros in shape or strides
view.release()
cast(view, "B")  # CHECK-NEXT: ValueError operation forbidden on released memoryview object
