"""A hand-written tokenizer and a recursive-descent evaluator of expressions."""


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        char = text[i]
        if char.isspace():
            i += 1
        elif char.isdigit():
            begin = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            word = text[begin:i]
            tokens.append(("number", float(word) if "." in word else int(word)))
        elif char.isalpha():
            begin = i
            while i < len(text) and text[i].isalnum():
                i += 1
            tokens.append(("name", text[begin:i]))
        else:
            tokens.append(("op", char))
            i += 1
    tokens.append(("end", None))
    return tokens


class Parser:
    def __init__(self, text, names):
        self.tokens = tokenize(text)
        self.position = 0
        self.names = names

    def peek(self):
        return self.tokens[self.position]

    def take(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek() in (("op", "+"), ("op", "-")):
            _, op = self.take()
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.factor()
        while self.peek()[1] in ("*", "%"):
            _, op = self.take()
            right = self.factor()
            value = value * right if op == "*" else value % right
        return value

    def factor(self):
        kind, value = self.take()
        if kind == "number":
            return value
        if kind == "name":
            return self.names[value]
        if value == "(":
            inner = self.expression()
            self.take()
            return inner
        if value == "-":
            return -self.factor()
        raise SyntaxError(f"unexpected {value!r}")


def run():
    names = {"x": 3, "rate": 1.25, "n1": 40}
    source = "(x + 4) * rate - -n1 % 7 + (12 * (x - 1) + 0.5) * 2"
    total = 0
    for i in range(10000):
        names["x"] = i
        total += Parser(source, names).expression()
    return round(total, 3)
