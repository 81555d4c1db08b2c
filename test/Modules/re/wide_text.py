# RUN: %run %s | FileCheck --match-full-lines %s
import re
print(re.findall('[\u0430-\u044f]+', 'abc где там'), re.sub('(\u20ac)(\\d+)', r'\2 \1', 'costs \u20ac50'), re.findall(r'\w+', 'naïve 日本語 text'))
# CHECK: ['где', 'там'] costs 50 € ['naïve', '日本語', 'text']
print(re.findall('.', '\U0001f600a\U0001f601'), re.search('\U0001f601', '\U0001f600\U0001f601').span(), re.findall('[\U0001f600-\U0001f64f]', 'x\U0001f602'))
# CHECK: ['😀', 'a', '😁'] (1, 2) ['😂']
print(re.match('(?i)ΑΒΓ', 'αβγ'), re.findall(r'\bслово\b', 'слово словом'), re.findall('\ud800', '\ud800a') == ['\ud800'])
# CHECK: <re.Match object; span=(0, 3), match='αβγ'> ['слово'] True
print(re.split('、', 'あ、い、う'), re.fullmatch(r'[^\W\d_]+', 'größe'), re.findall('[^a]', 'a\U00010000b'), re.findall(r'[\W\d]', 'a1\u20acb'))
# CHECK: ['あ', 'い', 'う'] <re.Match object; span=(0, 5), match='größe'> ['𐀀', 'b'] ['1', '€']
print(re.findall('é', 'e\u0301é'), re.findall('[é-ÿ]', 'êz'), re.findall('\u0101', 'a'), re.findall('[a\u0101]', 'ba'), re.findall('[^\u0101]', 'a'))
# CHECK: ['é'] ['ê'] [] ['a'] ['a']
