"""What a program that ranks applicants owes those it reads: notices and fact sheets, made from what it really does.

- `notice.notice`: what applicants are told before use, and by when; `law.PLACES` is what it rests on, dated and sourced
- `facts.gather`: versions, libraries, what is read and kept, how well it reads, what the record holds
- `sheets.about`, `sheets.model_card`, `sheets.dpia`: these facts as text and Markdown
"""
