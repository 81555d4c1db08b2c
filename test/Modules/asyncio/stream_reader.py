# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio
async def main():
    r=asyncio.StreamReader(); r.feed_data(b'ab\ncd'); print(await r.readline(), await r.read(1)); 
    asyncio.get_running_loop().call_soon(r.feed_data, b'xyz'); r.feed_eof() if 0 else None
    print(await r.readexactly(3)); asyncio.get_running_loop().call_soon(r.feed_eof); print(await r.read(), r.at_eof())
    try: await r.readexactly(2)
    except asyncio.IncompleteReadError as e: print(e)
asyncio.run(main())
class P(asyncio.Protocol): pass
print(breakpoint.__name__, issubclass(P, asyncio.BaseProtocol))

# CHECK: b'ab\n' b'c'
# CHECK-NEXT: b'dxy'
# CHECK-NEXT: b'z' True
# CHECK-NEXT: 0 bytes read on a total of 2 expected bytes
# CHECK-NEXT: breakpoint True
