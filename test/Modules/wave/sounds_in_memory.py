# RUN: %run %s | FileCheck --match-full-lines %s
import wave, io, struct
b=io.BytesIO()
with wave.open(b,'wb') as w:
    w.setnchannels(2); w.setsampwidth(2); w.setframerate(8000.4); w.writeframes(struct.pack('<4h',1,-1,2,-2)); w.writeframes(b'\0'*4); print(w.tell(), w.getnframes())
print(b.getvalue())
b.seek(0)
with wave.open(b) as r: print(r.getparams(), r.readframes(1), r.tell(), r.readframes(10)); r.setpos(1); print(r.readframes(1)); r.rewind(); print(r.tell(), r.getnframes())
for bad in [b'', b'RIFF', b'x'*12, b'RIFF\4\0\0\0WAVX', b'RIFF\4\0\0\0WAVE']:
    try: wave.open(io.BytesIO(bad))
    except Exception as e: print(type(e).__name__, e)
try: wave.open(io.BytesIO(),'x')
except wave.Error as e: print(e)
w=wave.open(io.BytesIO(),'w')
try: w.writeframes(b'a')
except wave.Error as e: print(e)
try: w.setsampwidth(9)
except wave.Error as e: print(e)
w.setparams((1,1,100,0,'NONE','x')); w.writeframes(b'ab')
try: w.setnchannels(2)
except wave.Error as e: print(e)

# CHECK: 3 3
# CHECK-NEXT: b'RIFF0\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x02\x00@\x1f\x00\x00\x00}\x00\x00\x04\x00\x10\x00data\x0c\x00\x00\x00\x01\x00\xff\xff\x02\x00\xfe\xff\x00\x00\x00\x00'
# CHECK-NEXT: _wave_params(nchannels=2, sampwidth=2, framerate=8000, nframes=3, comptype='NONE', compname='not compressed') b'\x01\x00\xff\xff' 1 b'\x02\x00\xfe\xff\x00\x00\x00\x00'
# CHECK-NEXT: b'\x02\x00\xfe\xff'
# CHECK-NEXT: 0 3
# CHECK-NEXT: EOFError 
# CHECK-NEXT: EOFError 
# CHECK-NEXT: Error file does not start with RIFF id
# CHECK-NEXT: Error not a WAVE file
# CHECK-NEXT: Error fmt chunk and/or data chunk missing
# CHECK-NEXT: mode must be 'r', 'rb', 'w', or 'wb'
# CHECK-NEXT: # channels not specified
# CHECK-NEXT: bad sample width
# CHECK-NEXT: cannot change parameters after starting to write
