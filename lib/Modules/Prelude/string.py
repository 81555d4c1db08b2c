whitespace = ' \t\n\r\v\f'
