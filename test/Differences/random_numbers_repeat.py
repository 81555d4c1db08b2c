# RUN: %run %s > %t.first
# RUN: %run %s | diff - %t.first
# RUN: FileCheck --match-full-lines --input-file %t.first %s
# DIVERGES: there is no entropy.
import random, secrets, uuid

# CHECK: 0.{{[0-9]+ [-0-9a-f]+}}
print(random.random(), uuid.uuid4())
for make in secrets.token_hex, random.SystemRandom().random:
    try:
        make()
    except NotImplementedError as error:
        # CHECK-COUNT-2: System entropy source is not available
        print(error)
