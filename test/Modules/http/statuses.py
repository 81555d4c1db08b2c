# RUN: %run %s | FileCheck --match-full-lines %s
# Statuses and methods.
from http import HTTPStatus, HTTPMethod
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

t(lambda: HTTPStatus.NOT_FOUND)
t(lambda: HTTPStatus(404).phrase)
t(lambda: HTTPStatus.OK==200)
t(lambda: str(HTTPStatus.OK))
t(lambda: f'{HTTPStatus.OK}')
t(lambda: HTTPStatus.OK.description)
t(lambda: HTTPStatus(999))
t(lambda: len(HTTPStatus))
t(lambda: HTTPStatus.OK.is_success)
t(lambda: HTTPStatus['CREATED'].value)
t(lambda: [s for s in HTTPStatus][:2])
t(lambda: HTTPMethod.GET)
t(lambda: str(HTTPMethod.POST))
t(lambda: HTTPMethod.GET.description)
t(lambda: HTTPStatus.UNPROCESSABLE_ENTITY)
t(lambda: list(HTTPMethod))

# CHECK: <HTTPStatus.NOT_FOUND: 404>
# CHECK-NEXT: 'Not Found'
# CHECK-NEXT: True
# CHECK-NEXT: '200'
# CHECK-NEXT: '200'
# CHECK-NEXT: 'Request fulfilled, document follows'
# CHECK-NEXT: ValueError 999 is not a valid HTTPStatus
# CHECK-NEXT: 62
# CHECK-NEXT: True
# CHECK-NEXT: 201
# CHECK-NEXT: [<HTTPStatus.CONTINUE: 100>, <HTTPStatus.SWITCHING_PROTOCOLS: 101>]
# CHECK-NEXT: <HTTPMethod.GET>
# CHECK-NEXT: 'POST'
# CHECK-NEXT: 'Retrieve the target.'
# CHECK-NEXT: <HTTPStatus.UNPROCESSABLE_CONTENT: 422>
# CHECK-NEXT: [<HTTPMethod.CONNECT>, <HTTPMethod.DELETE>, <HTTPMethod.GET>, <HTTPMethod.HEAD>, <HTTPMethod.OPTIONS>, <HTTPMethod.PATCH>, <HTTPMethod.POST>, <HTTPMethod.PUT>, <HTTPMethod.TRACE>]
